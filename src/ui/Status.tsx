import { useEffect, useState } from "react";

/** How long words have to stay the same before they are told, ms: typing changes them with every key. */
const REST = 700;

/** Tells a screen reader how many there are now, once they have settled; says nothing on arrival. */
export function Status({ words }: { words: string }) {
  const [told, tell] = useState(words);
  useEffect(() => {
    const rest = setTimeout(() => tell(words), REST);
    return () => clearTimeout(rest);
  }, [words]);
  return (
    <p role="status" className="visually-hidden">
      {told}
    </p>
  );
}

import ExternalLink from "lucide-react/icons/external-link";
import styles from "./Embed.module.css";

/** The way from the frame to the page, in a tab of its own. */
export function OpenLink({
  query,
  label = "Open in Diplomatic Positions",
}: {
  query: string;
  label?: string;
}) {
  return (
    <a className={styles.open} href={`./${query}`} target="_blank" rel="noopener">
      {label} <ExternalLink size={13} aria-hidden />
      <span className="visually-hidden">(new tab)</span>
    </a>
  );
}

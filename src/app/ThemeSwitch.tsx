import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";

const THEMES = {
  system: { next: "light", label: "follows the system", Icon: Monitor },
  light: { next: "dark", label: "light", Icon: Sun },
  dark: { next: "system", label: "dark", Icon: Moon },
} as const;
type Choice = keyof typeof THEMES;

const KEY = "theme";

/** Switches between the system's colours, light and dark, and remembers the choice where the browser lets it. */
export function ThemeSwitch() {
  const [choice, setChoice] = useState(applyStored);
  const { next, label, Icon } = THEMES[choice];
  return (
    <Button
      look="icon"
      aria-label={`Colours: ${label}. Change to ${THEMES[next].label}`}
      title={`Colours: ${label}`}
      onClick={() => {
        apply(next);
        setChoice(next);
      }}
    >
      <Icon size={17} aria-hidden />
    </Button>
  );
}

function applyStored(): Choice {
  const choice = stored();
  document.documentElement.dataset.theme = choice;
  return choice;
}

function apply(choice: Choice): void {
  document.documentElement.dataset.theme = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

function stored(): Choice {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

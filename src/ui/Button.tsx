import type { ComponentProps } from "react";
import styles from "./Button.module.css";

const LOOKS = { plain: styles.plain, main: styles.main, quiet: styles.quiet, icon: styles.icon } as const;

/** A button; `main` is the one thing a person came to do, `icon` needs an aria-label. */
export function Button({
  look = "plain",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: keyof typeof LOOKS }) {
  return <button type="button" {...props} className={`${styles.button} ${LOOKS[look]} ${className}`} />;
}

import styles from "./Flag.module.css";

/** A country's flag by alpha-2 code, beside the country's name and so without a name of its own; a blank where none. */
export function Flag({ iso2, hatched = false }: { iso2: string | undefined; hatched?: boolean }) {
  if (iso2 === undefined)
    return <span className={`${styles.flag} ${hatched ? styles.hatched : styles.none}`} aria-hidden />;
  return <img className={styles.flag} src={`flags/${iso2}.svg`} alt="" width={21} height={14} />;
}

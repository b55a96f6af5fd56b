import styles from "./Shell.module.css";

/** Stands in for the dashboard until its data is there; says so if that takes long. */
export function Loading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <div role="status">
        <p>Loading the positions…</p>
        <p className={styles.late}>
          This takes longer than usual. The server is slow to answer. You can wait, or reload the page.
        </p>
      </div>
      <div className={styles.ghost} aria-hidden />
    </div>
  );
}

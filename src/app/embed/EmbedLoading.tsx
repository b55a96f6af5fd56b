import { Loading } from "../Loading.tsx";
import styles from "./Embed.module.css";

/** Stands in for the view until its data is there. */
export function EmbedLoading() {
  return (
    <div className={styles.loading}>
      <Loading />
    </div>
  );
}

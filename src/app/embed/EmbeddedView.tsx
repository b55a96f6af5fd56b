import type { DatasetIndex } from "../../domain/dataset.ts";
import { picturedMatrix } from "../../domain/matrix.ts";
import { isWhole, type View } from "../../domain/viewState.ts";
import { useMapMaker } from "../../features/exporting/useMapMaker.ts";
import { figureContent } from "../../figures/frame/figureContent.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { DataProblem } from "../DataProblem.tsx";
import { emptiness } from "../emptiness.ts";
import { Notices } from "../Notices.tsx";
import { useDashboard } from "../useDashboard.ts";
import styles from "./Embed.module.css";
import { EMBED_FIGURES } from "./embedFigures.tsx";
import type { FrameLook } from "./EmbedLoader.tsx";
import { EmbedLoading } from "./EmbedLoading.tsx";
import { InWords } from "./InWords.tsx";
import { OpenLink } from "./OpenLink.tsx";
import { Settled } from "./Settled.tsx";
import { Waiting } from "./Waiting.tsx";

/** Figures are not drawn narrower, px; in a narrower frame they are scaled down. */
const NARROWEST = 300;
/** Views that have nothing to draw where nobody has a position. */
const NEEDS_MARKS: readonly View[] = ["bars", "map"];
const ONE_ISSUE = "A frame shows one issue. Open the page for all of them.";

/** The view the frame's address asks for, drawn as wide as the frame. */
export function EmbeddedView(props: FrameLook & { index: DatasetIndex; firstDataset: string }) {
  const { index, width, theme } = props;
  const dashboard = useDashboard(index, props.firstDataset);
  const { view, searching, selection, say, searched } = dashboard;
  const onMap = view.view === "map";
  const notices = isWhole(view.view) ? [...dashboard.notices, ONE_ISSUE] : dashboard.notices;
  const maker = useMapMaker(onMap);
  const asked = new URLSearchParams(window.location.search);
  if (searching) return <EmbedLoading />;
  if (onMap && !maker.data) return <Waiting error={maker.error} onRetry={() => void maker.refetch()} />;
  const matrix = picturedMatrix(selection.matrix);
  const content = figureContent({ index, view, matrix, headline: say() });
  const Figure = EMBED_FIGURES[view.view];
  const nothing = matrix.rows.length === 0 && (matrix.absent.length === 0 || NEEDS_MARKS.includes(view.view));
  // "embed" would lead from the page back to the frame.
  for (const ofFrame of ["theme", "embed"]) asked.delete(ofFrame);
  return (
    <Settled>
      {notices.length > 0 && (
        <div className={styles.notices}>
          <Notices notices={notices} />
        </div>
      )}
      {view.q !== "" && searched.error && <DataProblem error={searched.error} onRetry={searched.retry} />}
      {nothing ? (
        <EmptyState title={emptiness(dashboard)}>
          <p>{[content.title, ...content.filters].join(" · ")}</p>
          <OpenLink query={queryOf(asked)} />
        </EmptyState>
      ) : (
        <>
          <div className={styles.figure}>
            <Figure
              {...{ index, view, content, matrix, theme }}
              width={Math.max(width, NARROWEST)}
              maker={maker.data ?? null}
            />
          </div>
          <footer className={styles.foot}>
            <InWords content={content} matrix={matrix} />
            <OpenLink query={queryOf(asked)} />
          </footer>
        </>
      )}
    </Settled>
  );
}

/** Every parameter of the frame but those that are its alone, for the page: the same view, whatever is the default there by then. */
function queryOf(asked: URLSearchParams): string {
  const query = asked.toString().replaceAll("%7E", "~");
  return query === "" ? "" : `?${query}`;
}

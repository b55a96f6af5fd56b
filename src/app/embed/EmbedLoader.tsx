import { useQuery } from "@tanstack/react-query";
import { catalogueQuery, datasetQuery } from "../../data/queries.ts";
import { useAskedDataset } from "../../data/useViewState.ts";
import { quoted } from "../../domain/viewParameters.ts";
import type { Theme } from "../../figures/marks/palette.ts";
import { EmbeddedView } from "./EmbeddedView.tsx";
import { NotHere } from "./NotHere.tsx";
import { Waiting } from "./Waiting.tsx";

/** How a frame draws its view. */
export interface FrameLook {
  /** px */
  readonly width: number;
  readonly theme: Theme;
}

/** Fetches what the frame's address asks for. What is not found is told; nothing else is shown in its place. */
export function EmbedLoader(look: FrameLook) {
  const asked = useAskedDataset();
  const { data, error, refetch } = useQuery(catalogueQuery());
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  const [first] = data;
  const datasetId = asked ?? first?.id;
  if (!first || !data.some(({ id }) => id === datasetId))
    return <NotHere what={asked === null ? "dataset" : `dataset ${quoted(asked)}`} />;
  return <IndexLoader {...look} datasetId={datasetId ?? first.id} firstDataset={first.id} />;
}

function IndexLoader(props: FrameLook & { datasetId: string; firstDataset: string }) {
  const { datasetId, ...rest } = props;
  const { data, error, refetch } = useQuery(datasetQuery(datasetId));
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />;
  const issue = new URLSearchParams(window.location.search).get("issue");
  if (issue && !data.issues.has(issue)) return <NotHere what={`issue ${quoted(issue)}`} />;
  return <EmbeddedView {...rest} index={data} />;
}

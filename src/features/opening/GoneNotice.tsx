import { useQuery } from "@tanstack/react-query";
import { goneQuery } from "../../data/openedQuery.ts";

/** Says that the dataset on show was deleted elsewhere; what is on the page stays until it is left. */
export default function GoneNotice({ datasetId }: { datasetId: string }) {
  const { data } = useQuery(goneQuery(datasetId));
  // The region is there before its words, so that they are read out.
  return (
    <span role="status">{data && "It was deleted meanwhile and lasts only until this page is left."}</span>
  );
}

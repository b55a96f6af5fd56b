import { issuesInView } from "../../domain/issuesInView.ts";
import { issuesContent } from "../../figures/issues/issuesContent.ts";
import { IssuesFigure } from "../../figures/issues/IssuesFigure.tsx";
import { layoutIssues } from "../../figures/issues/issuesLayout.ts";
import type { WholeMaker } from "./wholeMaker.ts";

/** Writes and draws the picture of all issues. */
export const issuesMaker: WholeMaker = {
  kind: "issues",
  contentOf: issuesContent,
  draw: (picture) => {
    const { index, content, alt, sheet, look } = picture;
    const shown = issuesInView(picture);
    const laid = layoutIssues({ index, shown, content, ...sheet });
    if ("refused" in laid) return { height: 0, fits: false, figure: null, refused: laid.refused };
    const { height, fits } = laid;
    return { height, fits, figure: <IssuesFigure {...{ index, shown, content, alt, laid, ...look }} /> };
  },
};

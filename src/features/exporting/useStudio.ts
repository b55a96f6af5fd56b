import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { flagQuery } from "../../data/flagQuery.ts";
import { useWords } from "../../data/useWords.ts";
import { countryByIso3 } from "../../domain/countries.ts";
import { drawPicture, type DrawnPicture } from "./studioFigures.tsx";
import { studioPicture, type StudioPicture, type StudioSource } from "./studioPicture.ts";
import type { StudioSettings } from "./studioSettings.ts";
import { useMapMaker } from "./useMapMaker.ts";
import { useWholeMaker } from "./useWholeMaker.ts";
import { WHOLE_KINDS } from "./wholeMaker.ts";

/** What the studio is given: the view. */
export type GivenSource = Omit<StudioSource, "words" | "whole">;

/** The picture that the settings ask for, drawn, with what it needs loaded; or what keeps it from being drawn. */
export function useStudio(
  given: GivenSource,
  settings: StudioSettings,
): {
  readonly source: StudioSource;
  readonly picture: StudioPicture | null;
  readonly drawn: DrawnPicture | null;
  /** Whether something that the picture needs is on its way. */
  readonly waiting: boolean;
  readonly problem: { readonly error: Error; readonly retry: () => void } | null;
  /** Whether the flag of a card could not be loaded. */
  readonly flagless: boolean;
} {
  const { index, view } = given;
  const told = useWords(index, [view.issue]);
  const { matrix, headline, folded, found, statements } = given;
  const { words } = told;
  const wholeKind = WHOLE_KINDS.find((kind) => kind === settings.kind) ?? null;
  const maker = useWholeMaker(wholeKind, given);
  const whole = maker.data;
  // Measured: laying out takes 20 to 200 ms, and what comes of an export draws the studio again.
  const source = useMemo(
    () => ({ index, view, matrix, headline, folded, found, statements, words, whole }),
    [index, view, matrix, headline, folded, found, statements, words, whole],
  );
  const picture = useMemo(() => studioPicture(source, settings), [source, settings]);
  const actor = picture?.detail?.actor;
  const iso2 = actor?.kind === "country" ? (countryByIso3(actor.iso3)?.iso2 ?? null) : null;
  const flag = useQuery(flagQuery(iso2));
  const mapped = settings.kind === "map";
  const map = useMapMaker(mapped);
  const needsWords = settings.footnoted || settings.kind === "card";
  const wordsProblem = needsWords && told.error ? { error: told.error, retry: told.retry } : null;
  // A query that is not wanted any more keeps its failure, which then concerns nobody.
  const problem = wordsProblem ?? (mapped ? problemOf(map) : wholeKind ? problemOf(maker) : null);
  const waiting =
    (needsWords && told.pending) ||
    (iso2 !== null && flag.isPending) ||
    (mapped && map.isPending) ||
    (wholeKind !== null && maker.isPending);
  const ready = waiting || problem !== null ? null : picture;
  const drawn = useMemo(
    () => ready && drawPicture(ready, { flag: flag.data ?? null, map: map.data }),
    [ready, flag.data, map.data],
  );
  return { source, picture, drawn, waiting, problem, flagless: flag.isError };
}

function problemOf({
  error,
  refetch,
}: {
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}) {
  return error && { error, retry: () => void refetch() };
}

/**
 * Reads what `npm audit --json` answered: the advisories, a line each, without those in `readBefore` by their address; or
 * `problem`, where nothing was answered. What is not answered is not known: it is never told as none.
 */
export function advisoryAnswer(stdout, readBefore = {}) {
  const answer = parsed(stdout);
  if (answer?.vulnerabilities) {
    const lines = Object.values(answer.vulnerabilities).flatMap(({ name, via }) =>
      via
        .filter((each) => typeof each === "object" && !(each.url in readBefore))
        .map((each) => `${name} ${each.range}: ${each.title} (${each.severity}), ${each.url}`),
    );
    return { lines };
  }
  const reason = answer?.statusCode ?? /\bE[A-Z_]{4,}\b/.exec(answer?.message ?? "")?.[0];
  return { problem: reason ? `the answer was ${reason}` : "there was no answer" };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

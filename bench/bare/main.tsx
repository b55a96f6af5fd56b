import { createRoot } from "react-dom/client";
import dataset from "../../mocks/data/reassurance-force.json" with { type: "json" };

/** The yardstick of the benchmark: the first issue's rows and counts as a plain table, with React and nothing else. */
function BareTable() {
  const [issue] = dataset.issues;
  const statements = dataset.statements.filter((statement) => statement.issue === issue?.id);
  const rows = [...dataset.actors, ...dataset.speakers].filter(({ id }) =>
    statements.some(({ actor, speaker }) => actor === id || speaker === id),
  );
  const count = (row: string, position: string) =>
    statements.filter((s) => s.position === position && (s.actor === row || s.speaker === row)).length;
  return (
    <table>
      <thead>
        <tr>
          <th>Country or organisation</th>
          {issue?.positions.map(({ id, label }) => (
            <th key={id}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name }) => (
          <tr key={id}>
            <th>{name}</th>
            {issue?.positions.map((position) => (
              <td key={position.id}>{count(id, position.id) || ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<BareTable />);

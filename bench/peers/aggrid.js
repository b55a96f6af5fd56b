import {
  CellStyleModule,
  ClientSideRowModelModule,
  createGrid,
  ExternalFilterModule,
  ModuleRegistry,
  RenderApiModule,
} from "ag-grid-community";
import { startPage } from "./shared/page.js";
import { positionAt } from "./shared/table.js";

/**
 * Rows and columns are virtualised by the grid, the actor's column is pinned. A search uses its external filter for the rows
 * and refreshes the cells; the grid's own quick filter finds rows, and would leave statements that do not match in their cells.
 */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  CellStyleModule,
  ExternalFilterModule,
  RenderApiModule,
]);

const POSITIONS = ["yes", "no", "abstain", "non-voting"];
const cellClassRules = Object.fromEntries(
  POSITIONS.map((position) => [`p-${position}`, ({ value }) => value === position]),
);
let grid = null;
let current = null;

startPage({
  show(table, view) {
    current = view;
    grid = createGrid(document.querySelector("#matrix"), {
      rowHeight: 32,
      animateRows: false,
      getRowId: ({ data }) => String(data.at),
      defaultColDef: { width: 120, cellClassRules },
      columnDefs: [
        {
          colId: "actor",
          headerName: "Actor",
          pinned: "left",
          width: 180,
          valueGetter: ({ data }) => table.actors[data.at],
        },
        ...table.issues.map((issue, at) => ({
          colId: `i${at}`,
          headerName: issue,
          valueGetter: ({ data }) => positionAt(table, current, data.at, at),
        })),
      ],
      rowData: table.actors.map((_, at) => ({ at })),
      isExternalFilterPresent: () => current !== table.all,
      doesExternalFilterPass: ({ data }) => current.has[data.at] === 1,
    });
  },
  update(_, view) {
    current = view;
    grid.onFilterChanged();
    grid.refreshCells();
  },
});

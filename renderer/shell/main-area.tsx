import type { ReactNode } from "react";
import { SidePanel } from "../panels/side-panel.tsx";
import { UnitInspector } from "../panels/unit-inspector.tsx";
import { SearchBar } from "../search/search-bar.tsx";
import { useWindow } from "../state/store.ts";
import { TextsView } from "../texts/texts-view.tsx";
import { UnitsView } from "../units/units-view.tsx";
import { useViewFocus } from "./use-view-focus.ts";

/** The view that is chosen, with the panels around it. */
export function MainArea(): ReactNode {
  const view = useWindow((state) => state.view);
  const isPanelOpen = useWindow((state) => state.panel.open);
  const isInspectorOpen = useWindow((state) => state.inspectorOpen);
  useViewFocus(view, `${isPanelOpen} ${isInspectorOpen}`);
  return (
    <div className="main-area">
      <div className="main-search" data-region="search">
        <SearchBar />
      </div>
      <main className="main-view" data-region="view">
        {view === "texts" ? <TextsView /> : <UnitsView />}
      </main>
      {view === "texts" ? <UnitInspector /> : null}
      <SidePanel />
    </div>
  );
}

import type { ReactNode } from "react";
import { useWindow } from "../state/store.ts";

/** The view that is chosen, with the panels around it. */
export function MainArea(): ReactNode {
  const view = useWindow((state) => state.view);
  return (
    <main className="main-area">
      <section className="main-view" data-region="view" data-view={view} />
    </main>
  );
}

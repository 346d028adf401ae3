import { Tooltip } from "radix-ui";
import { type ReactNode, useEffect } from "react";
import { DialogHost } from "../dialogs/dialog-host.tsx";
import { Start } from "../start/start.tsx";
import { useWindow } from "../state/store.ts";
import "../styles/app.css";
import { Banner } from "./banner.tsx";
import { DropZone } from "./drop-zone.tsx";
import { MainArea } from "./main-area.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TitleBar } from "./title-bar.tsx";
import { Toaster } from "./toaster.tsx";

/** The whole window. */
export function App(): ReactNode {
  const isGreeted = useWindow((state) => state.hello !== null);
  const title = useWindow((state) => state.project?.meta.title ?? null);
  useEffect(() => {
    document.title = title === null ? "Pentapla" : `${title} – Pentapla`;
  }, [title]);
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={150}>
      <DropZone>
        <TitleBar />
        <Banner />
        {title !== null ? <MainArea /> : isGreeted ? <Start /> : <main />}
        <StatusBar />
      </DropZone>
      <DialogHost />
      <Toaster />
    </Tooltip.Provider>
  );
}

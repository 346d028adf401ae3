import type { ReactNode } from "react";
import { About } from "../help/about.tsx";
import { Guide } from "../help/guide.tsx";
import { KeySheet } from "../help/key-sheet.tsx";
import { Palette } from "../palette/palette.tsx";
import type { DialogState } from "../state/shape.ts";
import { AddVersion } from "./add-version.tsx";
import { CommentDrift } from "./comment-drift.tsx";
import { AlignSettings } from "./align-settings/align-settings.tsx";
import { Confirm } from "./confirm.tsx";
import { Damaged } from "./damaged.tsx";
import { DescribeVersion } from "./describe-version.tsx";
import { DotPlot } from "./dot-plot/dot-plot.tsx";
import { AssignDrift } from "./drift-assign.tsx";
import { EditDrift, MarkDrift } from "./drift-dialog.tsx";
import { DriftReport } from "./drift-report.tsx";
import { EditText } from "./edit-text.tsx";
import { ExportDialog } from "./export/export-dialog.tsx";
import { GoTo } from "./go-to-dialog.tsx";
import { NewProject } from "./new-project/new-project.tsx";
import { RenameProject } from "./rename-project.tsx";
import { ReplaceText } from "./replace-text.tsx";
import { Report } from "./report.tsx";
import { SegmentationRules } from "./segmentation-rules/segmentation-rules.tsx";
import { SetKind } from "./set-kind.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";

/** The dialog for a state of the window. */
export function OpenDialog({
  dialog,
}: {
  readonly dialog: DialogState;
}): ReactNode {
  switch (dialog.kind) {
    case "palette":
      return <Palette text={dialog.text} />;
    case "newProject":
      return <NewProject refs={dialog.refs} />;
    case "addVersion":
      return <AddVersion refs={dialog.refs} />;
    case "replaceText":
      return <ReplaceText version={dialog.version} />;
    case "describeVersion":
      return <DescribeVersion version={dialog.version} />;
    case "renameProject":
      return <RenameProject />;
    case "hideVersions":
      return <VersionsDialog />;
    case "markDrift":
      return <MarkDrift spots={dialog.spots} />;
    case "editDrift":
      return <EditDrift drift={dialog.drift} />;
    case "commentDrift":
      return <CommentDrift drift={dialog.drift} />;
    case "assignDrift":
      return <AssignDrift drift={dialog.drift} />;
    case "driftReport":
      return <DriftReport />;
    case "editText":
      return <EditText segment={dialog.segment} />;
    case "setKind":
      return <SetKind segments={dialog.segments} />;
    case "segmentationRules":
      return <SegmentationRules rule={dialog.rule} />;
    case "damaged":
      return <Damaged file={dialog.ref} refused={dialog.refused} />;
    case "alignSettings":
      return <AlignSettings />;
    case "dotPlot":
      return <DotPlot />;
    case "export":
      return <ExportDialog />;
    case "settings":
      return <SettingsDialog />;
    case "goTo":
      return <GoTo />;
    case "keys":
      return <KeySheet />;
    case "help":
      return <Guide />;
    case "about":
      return <About />;
    case "report":
      return <Report title={dialog.title} lines={dialog.lines} />;
    case "confirm":
      return <Confirm dialog={dialog} />;
  }
}

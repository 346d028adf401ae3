import { ListChecks } from "lucide-react";
import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Version, VersionId } from "../../app/model/records.ts";
import { type ColumnPlan, planColumns } from "../../app/view/columns.ts";
import { countVersions } from "../../app/view/counts.ts";
import { ActionContextMenu } from "../shell/action-menu.tsx";
import { setHiddenVersions } from "../state/layout.ts";
import { useWindow } from "../state/store.ts";
import { registerTexts } from "../state/texts-port.ts";
import { ColumnEdge } from "./column-edge.tsx";
import { TextsController } from "./controller.ts";
import type { Hover } from "./hands.ts";
import { HoverCard } from "./hover-card.tsx";
import { createPort } from "./port.ts";
import "./texts.css";
import { useReorder } from "./use-reorder.ts";
import { useSize } from "./use-size.ts";
import { Progress, VersionHeader } from "./version-header.tsx";

const menuIds = [
  "split", "mergeUp", "mergeDown", "editText", "setKind", "neverCut", null,
  "pick", "link", "unlink", "confirm", "reject", "stateAbsent", null,
  "why", "realign", null,
  "markDrift", "acceptDrift", "rejectDrift", "intendDrift", "fixDrift", "comment",
] as const; // prettier-ignore

/** The versions side by side, level and linked. Fills its parent. */
export function TextsView(): ReactNode {
  const project = useWindow((state) => state.project);
  const hidden = useWindow((state) => state.hiddenVersions);
  const body = useRef<HTMLDivElement>(null);
  const overview = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const controller = useRef<TextsController | null>(null);
  const afterTurn = useRef<(() => void) | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [page, setPage] = useState(0);
  const size = useSize(body);

  const versions = useMemo(
    () => (project?.versions ?? []).filter(({ id }) => !hidden.includes(id)),
    [project?.versions, hidden],
  );
  const plan = usePlan(versions, size?.width ?? 0, page);
  const shown = useRef(versions);
  useLayoutEffect(() => {
    shown.current = versions;
  }, [versions]);

  useLayoutEffect(() => {
    if (body.current === null || overview.current === null) return;
    const made = new TextsController({
      body: body.current,
      overview: overview.current,
      hovered: setHover,
      announce: (text) => {
        if (live.current !== null) live.current.textContent = text;
      },
    });
    controller.current = made;
    registerTexts(
      createPort(made, (version, then) => {
        const at = shown.current.findIndex(({ id }) => id === version.id);
        if (at < 0) return;
        afterTurn.current = then;
        setPage(at);
      }),
    );
    return () => {
      registerTexts(null);
      controller.current = null;
      made.dispose();
    };
  }, []);

  const height = size?.height ?? 0;
  useLayoutEffect(() => {
    if (height === 0) return;
    controller.current?.show(plan, shown.current, height);
    afterTurn.current?.();
    afterTurn.current = null;
  }, [plan, height]);

  useEffect(() => {
    const hide = (): void => setHover(null);
    document.addEventListener("keydown", hide, true);
    document.addEventListener("wheel", hide, { capture: true, passive: true });
    return () => {
      document.removeEventListener("keydown", hide, true);
      document.removeEventListener("wheel", hide, true);
    };
  }, []);

  return (
    <div className="tx">
      <Heads versions={versions} plan={plan} turn={setPage} />
      <div className="tx-corner" aria-hidden="true">
        <ListChecks />
      </div>
      <ActionContextMenu ids={menuIds}>
        <div className="tx-body" ref={body} data-keys="text" />
      </ActionContextMenu>
      <div className="tx-side" ref={overview} />
      {versions.length === 0 ? (
        <div className="tx-empty">
          <p>All versions are hidden.</p>
          <button
            type="button"
            className="btn"
            onClick={() => setHiddenVersions([])}
          >
            Show all
          </button>
        </div>
      ) : null}
      <div ref={live} className="unseen" aria-live="polite" />
      {hover === null ? null : <HoverCard hover={hover} />}
    </div>
  );
}

/** Widths stay while texts are edited: they follow the lengths the texts had when the columns were chosen. */
function usePlan(
  versions: readonly Version[],
  width: number,
  page: number,
): ColumnPlan {
  const wanted = useWindow((state) => state.columnWidths);
  const key = versions.map(({ id, dir }) => `${id} ${dir}`).join();
  const [known, setKnown] = useState<{ key: string; lengths: number[] }>({
    key: "",
    lengths: [],
  });
  if (known.key !== key)
    setKnown({ key, lengths: versions.map(({ text }) => text.length) });
  const { lengths } = known;
  return useMemo(
    () =>
      planColumns(
        key === ""
          ? []
          : key.split(",").map((one, i) => ({
              length: lengths[i] ?? 0,
              wanted: wanted[one.split(" ")[0] ?? ""] ?? null,
            })),
        width,
        page,
      ),
    [key, lengths, wanted, width, page],
  );
}

function Heads({
  versions,
  plan,
  turn,
}: {
  readonly versions: readonly Version[];
  readonly plan: ColumnPlan;
  readonly turn: (page: number) => void;
}): ReactNode {
  const project = useWindow((state) => state.project);
  const counts = useMemo(
    () => (project === null ? null : countVersions(project)),
    [project],
  );
  const placeOf = (id: VersionId): number =>
    project?.versions.findIndex((version) => version.id === id) ?? -1;
  const columns = versions.flatMap((version, i) => {
    const place = plan.places[i];
    const count = counts?.get(version.id);
    return place === undefined || count === undefined
      ? []
      : [{ version, place, count, at: placeOf(version.id), i }];
  });
  const open = columns.filter(({ place }) => !place.isSpine);
  const folded = columns.filter(({ place }) => place.isSpine);
  const last = open.at(-1)?.place;
  const reorder = useReorder(
    open.map(({ version, place, at }) => ({
      version: version.id,
      left: place.left,
      middle: place.left + place.width / 2,
      at,
    })),
    last === undefined ? 0 : last.left + last.width,
  );
  return (
    <>
      <div className="tx-heads">
        {open.map(({ version, place, count, at }) => (
          <VersionHeader
            key={version.id}
            version={version}
            counts={count}
            left={place.left}
            width={place.width}
            at={at}
            of={project?.versions.length ?? 0}
            isMoving={reorder.moving === version.id}
            onGrip={(event) => reorder.grip(version.id, event)}
          />
        ))}
        {open.map(({ version, place }) => (
          <ColumnEdge
            key={version.id}
            version={version.id}
            left={place.left}
            width={place.width}
          />
        ))}
        {reorder.line === null ? null : (
          <div className="tx-landing" style={{ left: reorder.line - 3 }} />
        )}
      </div>
      {folded.length === 0 ? null : (
        <div className="tx-spines">
          {folded.map(({ version, place, count, i }) => (
            <button
              key={version.id}
              type="button"
              className="tx-spine"
              style={{ left: place.left, width: place.width }}
              aria-label={`Show ${version.id}`}
              onClick={() => turn(i < plan.page ? i : i - plan.shown + 1)}
            >
              <bdi>{version.id}</bdi>
              <Progress counts={count} />
            </button>
          ))}
        </div>
      )}
    </>
  );
}

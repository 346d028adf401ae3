/** Finds the records that arguments name; throws a Failure "not-found" where they are not there. */
import { Failure } from "../contract/failure.ts";
import { findById, numberOf } from "../model/numbered.ts";
import {
  findSegment,
  findVersion,
  type SegmentPlace,
} from "../model/places.ts";
import type {
  Drift,
  DriftId,
  Project,
  SegmentId,
  Unit,
  UnitId,
  Version,
  VersionId,
} from "../model/records.ts";

/** The project does not allow it; `message` says why, and what to do. */
export function refuse(message: string): never {
  throw new Failure("refused", message);
}

export function versionNamed(project: Project, id: VersionId): Version {
  const version = findVersion(project, id);
  if (version === undefined)
    throw new Failure("not-found", `There is no version ${id}.`);
  return version;
}

export function segmentNamed(project: Project, id: SegmentId): SegmentPlace {
  const place = findSegment(project, id);
  if (place === undefined)
    throw new Failure("not-found", "That segment is not there any more.");
  return place;
}

export function unitNamed(project: Project, id: UnitId): Unit {
  const unit = findById(project.units, id);
  if (unit === undefined)
    throw new Failure("not-found", `There is no unit ${numberOf(id)}.`);
  return unit;
}

export function driftNamed(project: Project, id: DriftId): Drift {
  const drift = findById(project.drifts, id);
  if (drift === undefined)
    throw new Failure("not-found", `There is no drift ${numberOf(id)}.`);
  return drift;
}

/** The versions among `ids`, each once, in the project's order. */
export function inVersionOrder(
  project: Project,
  ids: Iterable<VersionId>,
): VersionId[] {
  const wanted = new Set(ids);
  return project.versions.map(({ id }) => id).filter((id) => wanted.has(id));
}

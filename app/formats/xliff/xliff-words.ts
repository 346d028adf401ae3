/** The types under which XLIFF's metadata module carries what is ours; reader and writer share them. */
export const xliffMeta = {
  /** Category of the group about one segment: this and the segment's id. */
  group: "pentapla:",
  status: "status",
  confidence: "confidence",
  origin: "origin",
  absent: "absent",
  reason: "reason",
  reasonAgainst: "reason-against",
  sourceSegments: "source-segments",
  targetSegments: "target-segments",
  /** On the file. */
  sourceTitle: "source-title",
  targetTitle: "target-title",
} as const;

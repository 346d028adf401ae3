import type { ReactNode } from "react";

/** The product's mark: five columns, the middle one in the accent. */
export function Mark(): ReactNode {
  return (
    <span className="mark" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

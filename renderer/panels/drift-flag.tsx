import { Equal } from "lucide-react";
import type { ReactNode } from "react";
import type { DriftStatus } from "../../app/model/records.ts";

/** A drift's status by shape: open is an outlined flag, accepted a filled one, settled none. */
export function DriftFlag({
  status,
}: {
  readonly status: DriftStatus;
}): ReactNode {
  if (status === "rejected")
    return <Equal className="small settled-flag" aria-hidden="true" />;
  const isSettled = status === "fixed" || status === "intended";
  return (
    <svg
      className={isSettled ? "drift-flag settled-flag" : "drift-flag"}
      width="11"
      height="13"
      viewBox="0 0 11 13"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {isSettled ? (
        <path d="M1.5 7.5l2.6 2.6L9.5 4" strokeWidth="1.5" />
      ) : (
        <>
          <path d="M1.5 12V1.2" strokeWidth="1.6" />
          <path
            d="M1.5 1.6h7.6L7 4.4l2.1 2.8H1.5z"
            strokeWidth="1.2"
            fill={status === "accepted" ? "currentColor" : "none"}
          />
        </>
      )}
    </svg>
  );
}

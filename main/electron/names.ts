/** The names of Electron's IPC channels: three, whatever the contract grows to. */
export const ipcNames = {
  /** Window → host: a request of the contract. */
  request: "pentapla:request",
  /** Host → window: an answer or an event. */
  message: "pentapla:message",
  /** Window → host and back: a dropped file's path for a FileRef. */
  adopt: "pentapla:adopt",
} as const;

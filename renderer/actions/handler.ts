/** What an action does in the window, and when it can. */

/** True, or why it can't be done now, in one sentence. */
export type CanDo = true | string;

/** `key`: pressed in a text, where some keys mean something only at a certain place. */
export type Trigger = "key" | "menu";

export interface Handler {
  /** Left out = always, as far as the action's own needs are met. */
  readonly can?: (by: Trigger) => CanDo;
  /** What it gives back is of no use; a promise's failure is shown. */
  readonly run: (by: Trigger) => unknown;
}

export type Handlers = Readonly<Record<string, Handler>>;

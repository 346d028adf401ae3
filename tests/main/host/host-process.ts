import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { connect, type Connection } from "../../../app/contract/client.ts";
import type { ServerMessage } from "../../../app/contract/rpc.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A browser host in a process of its own, from source, and a line to it. */
export interface HostProcess {
  readonly connection: Connection;
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
  /** The orderly end (SIGTERM); resolves to the exit code. */
  end(): Promise<number | null>;
}

/** Starts the browser host on a project and connects as a window would. */
export async function startHostProcess(
  project: string,
  userData: string,
): Promise<HostProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/main/host/serve.ts", project],
    {
      cwd: root,
      env: { ...process.env, PENTAPLA_USER_DATA: userData, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const url = await addressOf(child);
  const entry = await fetch(url, { redirect: "manual" });
  const cookie = entry.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}/socket`, {
    headers: { cookie, origin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  socket.on("error", () => undefined);
  const connection = connect({
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) =>
      void socket.on("message", (data: Buffer) =>
        listener(JSON.parse(data.toString("utf8")) as ServerMessage),
      ),
    onClose: (listener) => void socket.on("close", listener),
  });
  const gone = new Promise<number | null>((resolve) =>
    child.once("exit", (code) => resolve(code)),
  );
  return {
    connection,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
      socket.terminate();
    },
    end: async () => {
      child.kill("SIGTERM");
      return gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const listen = (data: Buffer): void => {
      printed += data.toString("utf8");
      const found = /running at (\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) =>
      reject(
        new Error(`The host ended with ${code ?? "a signal"}: ${printed}`),
      ),
    );
  });
}

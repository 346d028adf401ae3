import type { Log } from "../../app/workbench/ports.ts";
import {
  createWorkbench,
  type Workbench,
} from "../../app/workbench/workbench.ts";
import type { FileRefs } from "../storage/file-refs.ts";
import { createNodePorts, type NodePortsOptions } from "./node-ports.ts";

/** The workbench of a Node host, with what the host itself needs of it. */
export interface HostedWorkbench extends Workbench {
  readonly refs: FileRefs;
  readonly userData: string;
  readonly log: Log;
}

/** Opens the workbench over real storage and real workers. */
export async function openWorkbench(
  options: NodePortsOptions,
): Promise<HostedWorkbench> {
  const node = createNodePorts(options);
  const workbench = await createWorkbench(node.ports);
  return {
    ...workbench,
    refs: node.refs,
    userData: node.userData,
    log: node.ports.log,
    async close() {
      await workbench.close();
      await node.close();
    },
  };
}

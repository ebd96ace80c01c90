/** A real file system on which chosen calls fail: the port-level stick that fills up, breaks or is pulled. */
import { nodeArchiveFs, type ArchiveFs } from '../archive-fs';

/** Names of the calls in the order made, such as `write 请先打开_目录.html`. */
export interface CallLog {
  calls: string[];
}

/** Called before each call; returns an error code to fail with, or nothing. */
export type Judge = (call: string, index: number) => string | undefined;

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

export function faultyFs(judge: Judge, log: CallLog = { calls: [] }): ArchiveFs {
  const step = async <T>(call: string, run: () => Promise<T>): Promise<T> => {
    log.calls.push(call);
    const code = judge(call, log.calls.length - 1);
    if (code !== undefined) throw systemError(code);
    return run();
  };
  const real = nodeArchiveFs;
  return {
    kindOf: (file) => step(`kindOf ${file}`, () => real.kindOf(file)),
    sizeOf: (file) => step(`sizeOf ${file}`, () => real.sizeOf(file)),
    list: (folder) => step(`list ${folder}`, () => real.list(folder)),
    diskOf: (folder) => step(`diskOf ${folder}`, () => real.diskOf(folder)),
    makeFolder: (folder) => step(`makeFolder ${folder}`, () => real.makeFolder(folder)),
    syncFolder: (folder) => step(`syncFolder ${folder}`, () => Promise.resolve()),
    rename: (from, to) => step(`rename ${from}`, () => real.rename(from, to)),
    removeTree: (folder) => step(`removeTree ${folder}`, () => real.removeTree(folder)),
    async createFile(file) {
      const sink = await step(`createFile ${file}`, () => real.createFile(file));
      return {
        write: (bytes) => step(`write ${file}`, () => sink.write(bytes)),
        // Flushing for real would only make a hundred fault runs slow; the un-injected tests do it.
        sync: () => step(`sync ${file}`, () => Promise.resolve()),
        // A file must really be closed, or the test leaks handles.
        close: async () => {
          await sink.close();
          await step(`close ${file}`, () => Promise.resolve());
        },
      };
    },
    async openFile(file) {
      const source = await step(`openFile ${file}`, () => real.openFile(file));
      return {
        read: (buffer) => step(`read ${file}`, () => source.read(buffer)),
        close: () => source.close(),
      };
    },
  };
}

/**
 * Tells processes that run from those that ended, however they ended: each holds a lock while it lives, which
 * nobody has to give back for it.
 */
export interface InstanceLocks {
  /** Whether the process of this id runs. Never true of one that ended. */
  isAlive(instance: string): Promise<boolean>;
  /** Gives back the lock of this process. */
  close(): Promise<void>;
}

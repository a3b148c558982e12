import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Linux counts processor time for user space in hundredths of a second (USER_HZ), whatever the kernel's own tick is. */
const ticksPerSecond = 100;

/** Processor time that the processes of a group have used so far, in microseconds. Reads /proc. */
export function cpuUsOf(group: number): number {
  const ticks = membersOf(group).map(({ stat }) => Number(stat[11]) + Number(stat[12]));
  return (sum(ticks) * 1e6) / ticksPerSecond;
}

/** The most memory that each process of a group has held since the last reset, added up, in megabytes (10⁶ bytes). */
export function peakMemoryMbOf(group: number): number {
  return (sum(membersOf(group).map(({ pid }) => statusKb(pid, 'VmHWM'))) * 1_024) / 1e6;
}

/** The memory that the processes of a group hold now, in megabytes (10⁶ bytes). */
export function memoryMbOf(group: number): number {
  return (sum(membersOf(group).map(({ pid }) => statusKb(pid, 'VmRSS'))) * 1_024) / 1e6;
}

/** Starts the peak anew at what is held now. */
export function resetPeakMemory(group: number): void {
  for (const { pid } of membersOf(group)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function statusKb(pid: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

/** The fields after the name of the program, as proc(5) numbers them from 3 on. */
function membersOf(group: number): { readonly pid: string; readonly stat: readonly string[] }[] {
  return readdirSync('/proc')
    .filter((entry) => /^[0-9]+$/.test(entry))
    .flatMap((pid) => {
      const stat = statOf(pid);
      return Number(stat?.[2]) === group && stat ? [{ pid, stat }] : [];
    });
}

function statOf(pid: string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // The process has ended since the folder was listed.
    return undefined;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The time in ms that the processor works on `task`, however long it has to wait for one. */
export function cpuTimeOf(task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

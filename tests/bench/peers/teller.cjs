// Tells on standard error what a process took, as it ends: ms of the processor and peak of memory in KB.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`took ${(userCPUTime + systemCPUTime) / 1000} ${maxRSS}`);
});

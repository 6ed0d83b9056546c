// @ts-check
// Loaded into every process that scripts start (`--import`): when the parent is gone, even by `kill -9`, so is the child.
process.on('disconnect', () => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(1); // not the leader of a group of its own
  }
});

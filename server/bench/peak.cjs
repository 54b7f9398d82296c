// Preloaded into the command: leaves the most memory that it ever took, in bytes, in the file that ISNAD_PEAK names.
const { writeFileSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => {
  writeFileSync(process.env.ISNAD_PEAK, String(process.resourceUsage().maxRSS * 1024));
});

/**
 * Refuses a Node that is too old before anything that such a Node could not even parse is loaded,
 * so that the reader meets a sentence and not a stack. Plain JavaScript for that reason.
 */
const NEEDED = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Qanat needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Install a newer one from https://nodejs.org and run the same command again.\n',
  );
  process.exit(1);
}

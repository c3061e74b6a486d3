// Ends with 0 when the server on this machine is ready, else with 1: for the health check of a container, which has no
// other program that could ask.
const { HOST = '127.0.0.1', PORT = '4321' } = process.env;
const host = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST);
const answer = await fetch(`http://${host}:${PORT}/health`).catch((error) => ({
  ok: false,
  status: error.cause?.code,
}));
if (!answer.ok) console.error(`The server is not ready: ${answer.status}`);
process.exit(answer.ok ? 0 : 1);

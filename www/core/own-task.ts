// A task of its own: the browser, or the worker, may do something else first. A timer would wait for milliseconds.

export function ownTask(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

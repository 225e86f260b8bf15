// A task of its own: the browser, or the worker, may do something else first. A timer would wait for milliseconds.

const waiting: (() => void)[] = [];
let post: (() => void) | undefined;

export function ownTask(): Promise<void> {
	post ??= channel();
	const send = post;
	return new Promise((resolve) => {
		waiting.push(resolve);
		send();
	});
}

/** One channel for all: to make one takes as long again as to send by it. */
function channel(): () => void {
	const { port1, port2 } = new MessageChannel();
	// Outside of browsers, a program goes on for as long as somebody listens.
	const listener: MessagePort & { ref?(): void; unref?(): void } = port1;
	listener.onmessage = () => {
		waiting.shift()?.();
		if (waiting.length === 0) listener.unref?.();
	};
	return () => {
		listener.ref?.();
		port2.postMessage(null);
	};
}

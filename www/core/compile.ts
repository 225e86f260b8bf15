// A module of WebAssembly, compiled off the page's thread while it still arrives, where the server says what it is.

export async function compile(address: string): Promise<WebAssembly.Module> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The module could not be fetched: the server answered ${response.status}.`);
	const streams = response.headers.get("Content-Type") === "application/wasm";
	return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

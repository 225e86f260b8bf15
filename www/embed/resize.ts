// For a page with frames of this site: each takes the height that it asks for.

import { comesFrom, heightIn } from "./message";

// This file is built to embed/files/.
const here = import.meta.url;
const embeds = new URL("../", here);

addEventListener("message", (event) => {
	const height = heightIn(event.data);
	if (height === undefined) return;
	for (const frame of document.querySelectorAll("iframe"))
		if (comesFrom(frame, event, embeds)) frame.height = String(height);
});

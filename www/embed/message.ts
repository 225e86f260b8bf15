// The one message between a frame and the page around it, and what that page makes of it.

/** What a frame says of itself. A later version may say more; one that says less is no longer version 1. */
export interface Resize {
	"total-place": 1;
	type: "resize";
	/** in pixels */
	height: number;
}

export const resize = (height: number): Resize => ({ "total-place": 1, type: "resize", height: Math.ceil(height) });

/** More than this is no figure of ours. */
const MOST = 5000;

export function heightIn(data: unknown): number | undefined {
	const { "total-place": version, type, height } = Object(data) as Record<string, unknown>;
	const sound = version === 1 && type === "resize" && typeof height === "number" && height > 0 && height <= MOST;
	return sound ? Math.ceil(height) : undefined;
}

/**
 * Whether a message comes from this frame: its window sent it, the frame shows a page of `site`, and the message has that page's
 * origin, or none where the frame is in a sandbox.
 */
export function comesFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent, site: URL): boolean {
	if (source === null || source !== frame.contentWindow) return false;
	const shown = new URL(frame.src, document.baseURI);
	const ours = shown.origin === site.origin && shown.pathname.startsWith(site.pathname);
	const boxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
	return ours && origin === (boxed ? "null" : site.origin);
}

import { html, nothing, type PropertyValues, svg } from "lit";
import { property, state } from "lit/decorators.js";
import type { View } from "../../core/types";
import { type Colours, colourIn, hatching, seriesColours } from "../shared/colour";
import { DrawnWidget } from "../shared/element";
import { exactly } from "../shared/money";
import { labelled, spread, ticks } from "./axis";
import { breakMarks, type Point, path, readout, type Series, type Story, story, strokes, tickLabel } from "./drawing";
import { marker } from "./marker";

interface Frame {
	left: number;
	right: number;
	top: number;
	bottom: number;
	x: (place: number) => number;
	y: (amount: number) => number;
}

/** One line per series over the years: gaps stay gaps, breaks are marked, the axis stands on zero. */
export class TimeElement extends DrawnWidget {
	@property({ attribute: false }) gaps: string[] = [];
	@property({ attribute: false }) colours: Colours | null = null;
	@property({ type: Boolean }) exact = false;
	@state() private place = -1;
	@state() private chosen = 0;

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		if (!changed.has("view") || !this.view) return;
		this.chosen = 0;
		this.place = -1;
	}

	protected override render() {
		const view = this.view;
		if (!view || this.width === 0) return nothing;
		const told = story(view, this.gaps);
		if (told.series.length === 0) return html`<p class="note">There are no figures by year here.</p>`;
		const place = this.place < 0 ? told.years.length - 1 : this.place;
		const series = told.series[this.chosen] ?? (told.series[0] as Series);
		const words = this.spoken(view, series, place, told);
		return html`
			<p class="readout"><span class="quiet">Move along the years with the arrow keys or a pointer.</span> <b>${words.slice(0, words.lastIndexOf(told.years[place] ?? ""))}<span class="whole">${words.slice(words.lastIndexOf(told.years[place] ?? ""))}</span></b></p>
			<div class="chart" role="slider" tabindex="0" aria-label=${`${view.title}: year`} aria-valuemin="0"
				aria-valuemax=${told.years.length - 1} aria-valuenow=${place} aria-valuetext=${words}
				@keydown=${(event: KeyboardEvent) => this.onKey(event, told, place)}
				@pointermove=${(event: PointerEvent) => this.onPointer(event, told)}
				@pointerdown=${(event: PointerEvent) => this.onPointer(event, told)}>
				${this.drawing(view, told, place, series)}
			</div>
			${told.series.length > 1 ? this.legend(view, told) : nothing}
			${told.left ? html`<p class="note">${told.left} smaller series are in the table.</p>` : nothing}
			${
				told.breaks.length
					? html`<ol class="breaks">${told.breaks.map((one) => html`<li>${one.text}</li>`)}</ol>`
					: nothing
			}
		`;
	}

	private spoken(view: View, series: Series, place: number, told: Story): string {
		const words = readout(series, place, told.years);
		const point = series.points.find((one) => one.place === place);
		return this.exact && point ? words.replace(point.said, exactly(point.amount, view.unit)) : words;
	}

	private frame(told: Story, scale: number[], labels: string[], height: number): Frame {
		const left = Math.ceil(Math.max(...labels.map((label) => this.measure(label, 12)))) + 10;
		const right = this.width - (this.endRoom(told) || 24);
		const [low = 0, high = 1] = [scale[0], scale.at(-1)];
		const [top, bottom] = [22, height - 30];
		const spacing = (right - left - 16) / Math.max(1, told.years.length - 1);
		return {
			left,
			right,
			top,
			bottom,
			x: (place) => left + 8 + place * spacing,
			y: (amount) => bottom - ((amount - low) / (high - low)) * (bottom - top),
		};
	}

	private drawing(view: View, told: Story, place: number, series: Series) {
		const height = this.width < 480 ? 260 : 360;
		const scale = ticks(Number(told.low) / 100, Number(told.high) / 100, height < 300 ? 4 : 6);
		const labels = scale.map((tick) => tickLabel(tick, view.unit));
		const frame = this.frame(told, scale, labels, height);
		const colours = this.colours ?? seriesColours(view);
		const point = series.points.find((one) => one.place === place);
		return html`<svg class="picture" aria-hidden="true" width=${this.width} height=${height} viewBox="0 0 ${this.width} ${height}">
			${hatching(this.mark)}
			${told.gaps.map((gap) => this.gap(frame, gap))}
			${scale.map(
				(
					tick,
					index,
				) => svg`<line class=${tick === 0 ? "zero" : "grid"} x1=${frame.left} x2=${frame.right} y1=${frame.y(tick)} y2=${frame.y(tick)}
					stroke=${tick === 0 ? "#1b232b" : "#d8d5cc"}></line>
				<text class="tick" x=${frame.left - 6} y=${frame.y(tick) + 4} text-anchor="end" font-size="12" fill="#4a5459">${labels[index]}</text>`,
			)}
			${this.years(told, frame)}
			${breakMarks(told.breaks).map(([place, numbers]) => this.brokenAt(frame, place, numbers))}
			${told.series.map((one, index) => this.line(one, index, told, frame, colourIn(colours, one).fill))}
			${this.endRoom(told) ? this.ends(told, frame) : nothing}
			<line class="cursor" x1=${frame.x(place)} x2=${frame.x(place)} y1=${frame.top} y2=${frame.bottom} stroke="#1b232b" stroke-dasharray="2 3"></line>
			${point ? svg`<circle class="here" cx=${frame.x(place)} cy=${frame.y(Number(point.amount) / 100)} r="8" fill="none" stroke="#1b232b" stroke-width="2"></circle>` : nothing}
		</svg>`;
	}

	private gap(frame: Frame, [first, last]: [number, number]) {
		const x = frame.x(first - 0.5);
		const wide = frame.x(last + 0.5) - x;
		const words = ["no figures", "none"].find((text) => this.measure(text, 12) + 10 <= wide) ?? "";
		return svg`<rect class="gap" x=${x} y=${frame.top} width=${wide} height=${frame.bottom - frame.top} fill="url(#${this.mark})" fill-opacity="0.55"></rect>
			${words ? svg`<text class="on-hatch" x=${x + wide / 2} y=${(frame.top + frame.bottom) / 2} text-anchor="middle" font-size="12">${words}</text>` : nothing}`;
	}

	private years(told: Story, frame: Frame) {
		const spacing = frame.x(1) - frame.x(0);
		return labelled(told.years, spacing, this.measure).map((place) => {
			const year = told.years[place] ?? "";
			const half = this.measure(year, 12) / 2;
			const x = Math.max(half, Math.min(this.width - half, frame.x(place)));
			return svg`<text class="tick" x=${x} y=${frame.bottom + 20} text-anchor="middle" font-size="12" fill="#4a5459">${year}</text>`;
		});
	}

	private brokenAt(frame: Frame, place: number, numbers: string) {
		const x = frame.x(place - 0.5);
		return svg`<line class="break" x1=${x} x2=${x} y1=${frame.top} y2=${frame.bottom} stroke="#83250e" stroke-width="1.5" stroke-dasharray="6 4"></line>
			<text class="break-number" x=${x} y=${frame.top - 7} text-anchor="middle" font-size="12" font-weight="700" fill="#83250e">${numbers}</text>`;
	}

	private line(series: Series, index: number, told: Story, frame: Frame, fill: string) {
		const at = (point: Point): [number, number] => [frame.x(point.place), frame.y(Number(point.amount) / 100)];
		const runs = strokes(series, told.years.length);
		const faint = told.series.length === 1;
		return svg`<g class="series">
			${runs.map((run) => {
				const points = run.map(at);
				const [first, last] = [points[0], points.at(-1)];
				const area = faint && first && last && run.length > 1;
				return svg`${area ? svg`<path class="area" d=${`${path(points)}L${last[0]},${frame.y(0)}L${first[0]},${frame.y(0)}Z`} fill=${fill} fill-opacity="0.14"></path>` : nothing}
					<path class="line" d=${path(points)} fill="none" stroke=${fill} stroke-width="2.5" stroke-linejoin="round"></path>
					${points.map(([x, y]) => marker(index, x, y, fill))}`;
			})}
		</g>`;
	}

	/** Names stand at the ends of the lines where all of them fit whole; the list below names them anyway. */
	private endRoom(told: Story): number {
		const last = told.years.length - 1;
		const end = told.series.every((one) => one.points.at(-1)?.place === last);
		const widest = Math.max(...told.series.map((one) => this.measure(one.label, 12)));
		const room = Math.ceil(widest) + 16;
		return told.series.length > 1 && end && room < this.width / 4 ? room : 0;
	}

	private ends(told: Story, frame: Frame) {
		const wanted = told.series.map((one) => frame.y(Number(one.points.at(-1)?.amount ?? 0n) / 100));
		const at = spread(wanted, 16, frame.top + 6, frame.bottom);
		return told.series.map(
			(one, index) =>
				svg`<text class="tick" x=${frame.right + 6} y=${(at[index] ?? 0) + 4} font-size="12" fill="#1b232b">${one.label}</text>`,
		);
	}

	private legend(view: View, told: Story) {
		const colours = this.colours ?? seriesColours(view);
		return html`<ul class="legend">${told.series.map(
			(one, index) => html`<li>
				<button type="button" class="choice" aria-pressed=${index === this.chosen ? "true" : "false"} @click=${() => {
					this.chosen = index;
				}}>
					<svg class="swatch" aria-hidden="true" width="28" height="14">${svg`<line x1="0" x2="28" y1="7" y2="7" stroke=${colourIn(colours, one).fill} stroke-width="2.5"></line>${marker(index, 14, 7, colourIn(colours, one).fill)}`}</svg>
					${one.label}
				</button>
			</li>`,
		)}</ul>`;
	}

	private onKey(event: KeyboardEvent, told: Story, place: number): void {
		const last = told.years.length - 1;
		const to: Record<string, number> = {
			ArrowLeft: place - 1,
			ArrowRight: place + 1,
			Home: 0,
			End: last,
		};
		const series: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
		if (event.key in to) this.place = Math.min(last, Math.max(0, to[event.key] ?? 0));
		else if (event.key in series)
			this.chosen = Math.min(told.series.length - 1, Math.max(0, this.chosen + (series[event.key] ?? 0)));
		else if (event.key === "Enter") {
			const cut = told.series[this.chosen]?.points.find((point) => point.place === place)?.cut;
			if (cut) this.explain(cut);
		} else return;
		event.preventDefault();
	}

	private onPointer(event: PointerEvent, told: Story): void {
		const drawing = this.querySelector("svg.picture");
		const cursor = drawing?.querySelectorAll<SVGLineElement>("line.zero")[0];
		if (!drawing || !cursor) return;
		const left = cursor.x1.baseVal.value + 8;
		const right = cursor.x2.baseVal.value - 8;
		const along = (event.clientX - drawing.getBoundingClientRect().left - left) / Math.max(1, right - left);
		const last = told.years.length - 1;
		this.place = Math.min(last, Math.max(0, Math.round(along * last)));
	}
}

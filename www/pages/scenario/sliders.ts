// The numbers that can be moved: the three or four that matter most, and all others a click away.

import { html, nothing, type TemplateResult } from "lit";
import { type Fields, numberAt, rangeAt } from "../../core/document";
import type { Moved } from "../../widgets/slider/element";
import type { Movable } from "./inputs";
import { openedBy } from "./parts";

export interface Moves {
	undo: (() => void) | undefined;
	redo: (() => void) | undefined;
	reset: (() => void) | undefined;
	move: (path: string, value: string) => void;
	refused: { path: string; message: string };
	/** whether the others are shown */
	all: boolean;
	unfold: (open: boolean) => void;
}

export function sliders(document: Fields, inputs: readonly Movable[], moves: Moves): TemplateResult {
	const first = inputs.filter((input) => input.first).slice(0, 8);
	const top = first.length > 0 ? first : inputs.slice(0, 4);
	const others = inputs.filter((input) => !top.includes(input));
	return html`<div class="moves">
		<h2 class="govuk-visually-hidden">Numbers that can be moved</h2>
		${listed(document, top, moves)}
		${
			others.length > 0
				? html`<details class="others" @toggle=${(event: Event) => moves.unfold(openedBy(event))}>
					<summary>${others.length} more ${others.length === 1 ? "number" : "numbers"}</summary>
					${moves.all ? listed(document, others, moves) : nothing}</details>`
				: nothing
		}
		<div class="backwards" role="group" aria-label="Changes">
			${button("Undo", moves.undo)} ${button("Redo", moves.redo)} ${button("Reset", moves.reset)}
		</div>
	</div>`;
}

const button = (name: string, act: (() => void) | undefined): TemplateResult =>
	html`<button type="button" class="framed" ?disabled=${act === undefined} @click=${() => act?.()}>${name}</button>`;

function listed(document: Fields, inputs: readonly Movable[], moves: Moves): TemplateResult[] {
	return inputs.map((input, at) => {
		const group = input.group !== "" && input.group !== inputs[at - 1]?.group ? input.group : "";
		return html`${group ? html`<h3 class="move-group">${group}</h3>` : nothing}${one(document, input, moves)}`;
	});
}

function one(document: Fields, input: Movable, moves: Moves): TemplateResult {
	const source = input.source === null ? undefined : input.story?.sources[input.source];
	return html`<total-place-slider data-path=${input.path} .control=${input} .value=${numberAt(document, input.path) ?? "0"}
		.evidence=${rangeAt(document, input.path) ?? null} .source=${source ?? null} .note=${input.note}
		.refused=${moves.refused.path === input.path ? moves.refused.message : ""}
		@moved=${(event: CustomEvent<Moved>) => moves.move(input.path, event.detail.value)}></total-place-slider>`;
}

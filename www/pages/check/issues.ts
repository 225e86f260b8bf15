// What is the matter with a file, grouped: how often, where, what was seen, and what to do.

import { html, nothing, type TemplateResult } from "lit";
import { plainNumber } from "../../core/numbers";
import type { Issue, IssueGroup } from "../../core/types";
import { isPersonal } from "./desk";
import type { Lines } from "./rows";
import { times } from "./words";

/** Issues of a group that are shown at first. */
const FIRST = 3;

export interface Unfolding {
	/** groups whose issues are all shown */
	whole: ReadonlySet<string>;
	toggle: (code: string) => void;
}

export function issues(groups: readonly IssueGroup[], lines: Lines, unfolding: Unfolding): TemplateResult {
	if (groups.length === 0) return html`<p>Nothing. Every row could be read.</p>`;
	return html`<ul class="issues">${groups.map((group) => html`<li>${one(group, lines, unfolding)}</li>`)}</ul>`;
}

function one(group: IssueGroup, lines: Lines, { whole, toggle }: Unfolding): TemplateResult {
	const all = whole.has(group.code);
	const told = group.issues.filter(saysWhere);
	const shown = all ? told : told.slice(0, FIRST);
	const left = told.length - FIRST;
	const kind = isPersonal(group.code) ? "Personal data" : group.grave ? "May change the total" : "To know";
	return html`
		<h4 class="issue-heading">
			<span class="kind ${isPersonal(group.code) || group.grave ? "kind-grave" : ""}">${kind}</span>
			${group.message}${told.length > 0 ? html` <span class="issue-count">${times(group.count)}</span>` : nothing}
		</h4>
		${shown.length > 0 ? html`<ol class="issue-list">${shown.map((issue) => html`<li>${where(issue, lines)}</li>`)}</ol>` : nothing}
		${
			left > 0
				? html`<button type="button" class="link" aria-expanded=${all ? "true" : "false"} @click=${() => toggle(group.code)}>
					${all ? "Show fewer" : `Show ${plainNumber(String(left))} more`}<span class="govuk-visually-hidden">: ${group.message}</span>
				</button>`
				: nothing
		}
		${all && group.count > group.issues.length ? html`<p class="note">The first ${group.issues.length} of ${plainNumber(String(group.count))} are listed.</p>` : nothing}
	`;
}

const saysWhere = ({ line, column, seen }: Issue): boolean => line !== null || column !== null || Boolean(seen);

function where(issue: Issue, lines: Lines): TemplateResult {
	const place = [
		...(issue.line === null ? [] : [html`${lines.link(issue.line)}`]),
		...(issue.column === null ? [] : [html`${issue.line === null ? "column" : ", column"} ${issue.column}`]),
	];
	return html`<span class="issue-place">${place}</span>${issue.seen ? html` <code class="seen">${issue.seen}</code>` : nothing}${issue.expected ? html` <span class="expected">Expected: ${issue.expected}</span>` : nothing}`;
}

// A story made with React: elements come, change what they ask for, and go.
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

function Story() {
	const [place, setPlace] = useState("west-midlands");
	const [shown, setShown] = useState(true);
	return [
		h("h1", { key: "title" }, "A story"),
		h("button", { key: "place", type: "button", onClick: () => setPlace("lewisham") }, "Lewisham instead"),
		h("button", { key: "shown", type: "button", onClick: () => setShown(!shown) }, "Come or go"),
		shown && h("total-place-bars", { key: "bars", place }, h("p", null, "The fallback of the bars.")),
		h(
			"p",
			{ key: "end" },
			"In one year ",
			h("total-place-figure", { place: "lewisham" }, "£2.5bn"),
			" was spent in Lewisham.",
		),
	];
}

createRoot(document.getElementById("root")).render(h(Story));

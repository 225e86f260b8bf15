import "../shared/ready";
import "../../widgets";
import "../place/explore";
import "../place/year";
import "./element";
import "./exploring";
import "./file";
import "./largest";
import { createDesk } from "../../core/check";

const container = document.getElementById("check");

if (container) {
	const check = document.createElement("total-place-check");
	check.desk = createDesk();
	container.replaceChildren(check);
}

import "../shared/ready";
import { startChoosers } from "../shared/chooser";

startChoosers(document);

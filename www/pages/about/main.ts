import "../shared/ready";

parent.postMessage({ "total-place": 1, type: "resize", height: 4000 }, "*");

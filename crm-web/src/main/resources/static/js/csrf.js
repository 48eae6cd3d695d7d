// Lets htmx send what forms send: the token that proves the request comes from our own page.
document.addEventListener("htmx:configRequest", (event) => {
	const header = document.querySelector("meta[name='csrf-header']");
	const token = document.querySelector("meta[name='csrf-token']");
	if (header && token) {
		event.detail.headers[header.content] = token.content;
	}
});

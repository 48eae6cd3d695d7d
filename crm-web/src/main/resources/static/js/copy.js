// <button data-copy="#id"> copies that element's text. Hidden where the browser cannot.
document.querySelectorAll("[data-copy]").forEach((button) => {
	if (!navigator.clipboard) {
		return;
	}
	button.hidden = false;
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
		button.querySelector("[data-copied]").textContent = button.dataset.done;
	});
});

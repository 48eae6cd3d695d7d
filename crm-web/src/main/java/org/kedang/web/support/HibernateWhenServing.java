package org.kedang.web.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Builds Hibernate once pages are served: the page to sign in needs none of it, and built
 * beside the rest it takes the processors from what that page waits for. Whoever needs it
 * earlier waits until it is built.
 */
@Component
class HibernateWhenServing implements EntityManagerFactoryBuilderCustomizer {

	/**
	 * So that a bean which asks for it while being made is late, and does not wait for
	 * ever.
	 */
	private static final Duration AT_MOST = Duration.ofSeconds(20);

	private final CountDownLatch serving = new CountDownLatch(1);

	@Override
	public void customize(EntityManagerFactoryBuilder builder) {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("hibernate-");
		executor.setTaskDecorator((build) -> () -> {
			await();
			build.run();
		});
		builder.setBootstrapExecutor(executor);
	}

	/** The web server is started before this event. */
	@EventListener(ContextRefreshedEvent.class)
	void serving() {
		this.serving.countDown();
	}

	private void await() {
		try {
			this.serving.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

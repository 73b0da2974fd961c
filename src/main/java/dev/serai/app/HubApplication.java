package dev.serai.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The hub as one Spring Boot application. {@code serai run} starts it with the parts that a bare machine lacks; started by
 * itself it wants a database.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan("dev.serai.app.settings")
public class HubApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HubApplication.class, arguments);
    }
}

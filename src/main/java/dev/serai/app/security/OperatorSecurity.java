package dev.serai.app.security;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.settings.OperatorSettings;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The operators' door: Hawtio, metrics and JMX behind a password; only the plain health answer is open. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {

    private static final String OPERATOR = "operator";
    /** Our own pages load nothing from elsewhere and run nothing that is written into them. */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain operatorDoor(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/", "/actuator/**", "/hawtio/**", "/hub/**", "/matching/**", "/favicon.ico")
                        .hasRole(OPERATOR)
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.defaultSuccessUrl("/actuator/hawtio"))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), browsers())
                        .defaultAuthenticationEntryPointFor(
                                (request, response, e) ->
                                        Refusals.unauthorized(response, "Basic realm=serai", "Log in as operator."),
                                request -> true))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        PathPatternRequestMatcher.withDefaults().matcher("/hub/**"),
                        new ContentSecurityPolicyHeaderWriter(OWN_PAGES))))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new CsrfCookieFilter(), BasicAuthenticationFilter.class)
                .build();
    }

    /** The operators' part of the API, before the partners' door, which would refuse it. */
    @Bean
    @Order(0)
    SecurityFilterChain operatorApi(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/golden/**", "/api/match/**")
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        (request, response, e) ->
                                Refusals.unauthorized(response, "Basic realm=serai", "Log in as operator."),
                        request -> true))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .build();
    }

    private static MediaTypeRequestMatcher browsers() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
        return html;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService operators(HubSettings hub, OperatorSettings operator, PasswordEncoder encoder)
            throws IOException {
        String password = operator.password().isBlank()
                ? SecretFile.readOrMake(SecretFile.operatorPassword(hub.dataFolder()))
                : operator.password();
        return new InMemoryUserDetailsManager(User.withUsername(operator.name())
                .password(encoder.encode(password))
                .roles(OPERATOR)
                .build());
    }
}
